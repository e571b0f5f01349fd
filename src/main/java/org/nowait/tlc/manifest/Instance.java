package org.nowait.tlc.manifest;

import org.nowait.tlc.Model;

/**
 * A configuration with values of its own for some constants.
 *
 * @param name the values, in the order of the constants' names
 * @param model what TLC is asked about
 */
public record Instance(String name, Model model) {}
