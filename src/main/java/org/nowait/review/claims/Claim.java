package org.nowait.review.claims;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the ledger.
 *
 * @param id its number, such as C02
 * @param file where it stands
 * @param statement what is claimed
 * @param sources who said it, and the kernel's files
 * @param query what decides it
 * @param notes what the model shows, and where that is not what the source says
 * @param expect the verdict that was recorded, as {@link Decision#text()} writes one; empty if none was
 */
public record Claim(
        String id,
        Path file,
        String statement,
        List<String> sources,
        Query query,
        String notes,
        Optional<String> expect) {

    /** Copies the list. */
    public Claim {
        sources = List.copyOf(sources);
    }
}
