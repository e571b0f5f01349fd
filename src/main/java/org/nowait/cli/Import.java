package org.nowait.cli;

import picocli.CommandLine.Command;

/** {@code nowait import}: the commands that read what other programs wrote. */
@Command(
        name = "import",
        description = "Read evidence from outside.",
        footer = {"", "Example:", "  dmesg | nowait import splat -"})
final class Import {}
