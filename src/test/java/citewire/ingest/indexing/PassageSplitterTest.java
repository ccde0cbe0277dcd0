package citewire.ingest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.text.SentenceSplitter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private final PassageSplitter splitter = new PassageSplitter(new SentenceSplitter());

    private static Article article(String body) {
        var header = new ArticleHeader(new ArticleId("a"), "T", "Wire", null, null);
        return new Article(header, List.of(), "en", body, "a.txt");
    }

    private static String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Sentence number " + i + " tells of one more storm in the long, wet summer.")
                .collect(Collectors.joining(" ", "", "\n"));
    }

    @Test
    void theLedeIsAPassageOfItsOwn() {
        var passages = splitter.split(article(sentences(30)));

        assertThat(passages.getFirst().text().split(" ")).hasSizeBetween(40, 60);
        assertThat(passages.get(1).text().split(" ")).hasSizeBetween(120, 150);
    }

    @Test
    void everySentenceIsInOnePassageWordForWord() {
        var article = article(sentences(40) + "\n" + sentences(3));

        var passages = splitter.split(article);

        var all = passages.stream()
                .flatMap(passage ->
                        IntStream.range(0, passage.sentences().size()).mapToObj(passage::sentence))
                .toList();
        assertThat(all).hasSize(43).allMatch(sentence -> sentence.startsWith("Sentence") && sentence.endsWith("."));
        assertThat(passages).allMatch(passage -> article.body().contains(passage.text()));
        assertThat(passages.stream().map(passage -> passage.id().ordinal()))
                .containsExactlyElementsOf(
                        IntStream.range(0, passages.size()).boxed().toList());
    }

    @Test
    void aShortArticleIsOnePassage() {
        assertThat(splitter.split(article("One storm.")))
                .extracting(Passage::text)
                .containsExactly("One storm.");
    }

    @Test
    void aLongSentenceIsNotCutByThePassage() {
        String sentence = "storm ".repeat(180) + "ended.";

        assertThat(splitter.split(article(sentence))).extracting(Passage::text).containsExactly(sentence);
    }

    @Test
    void aScriptWithoutBlanksIsCutIntoPassagesToo() {
        String body = "北京今天举行了一场关于气候变化的国际会议。".repeat(300);

        assertThat(splitter.split(article(body)))
                .hasSizeGreaterThan(3)
                .allMatch(passage -> passage.text().length() < 2000);
    }
}
