package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.fixtures.NewStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @TempDir
    private Path folder;

    @Test
    void countsWhatAReaderSeesOfTheArticlesThatChangedSince() {
        try (var state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1))) {
            var store = state.articles();
            store.commit(article().build());
            store.commit(article().id("a2").body("Second.").build());
            store.commit(article().id("own").body("Third.").of("77").build());
            store.commit(article().body("First, changed.").build());
            store.commit(article().id("gone").body("Gone.").build());
            store.withdraw(new ArticleId("gone"));

            assertThat(store.changed(0, Reader.OWNER)).isEqualTo(3);
            assertThat(store.changed(0, Reader.ANYBODY)).isEqualTo(2);
            assertThat(store.changed(2, Reader.in("77"))).isEqualTo(2);
            assertThat(store.changed(store.sequence(), Reader.OWNER)).isZero();
        }
    }
}
