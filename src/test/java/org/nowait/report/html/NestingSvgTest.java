package org.nowait.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NestingSvgTest {

    private static final Path PICTURE = Path.of("docs/images/nesting.svg");

    @Test
    void thePictureOfTheDocumentsIsTheTables() throws IOException {
        String drawn = NestingSvg.of();
        if (Boolean.getBoolean("nowait.update.pictures")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("mvn test -Dtest=NestingSvgTest -Dnowait.update.pictures=true writes it anew")
                .isEqualTo(drawn);
    }

    @Test
    void everyLockThatLockdepKnowsIsInIt() {
        assertThat(NestingSvg.of()).contains("raw_spinlock_t", "spinlock_t, rwlock_t, local_lock_t", "struct mutex");
    }
}
