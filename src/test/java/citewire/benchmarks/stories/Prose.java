package citewire.benchmarks.stories;

import citewire.domain.Article;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as sentences, and the edits that newsrooms make to it. */
record Prose(List<String> sentences) {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    Prose {
        sentences = List.copyOf(sentences);
    }

    static Prose of(Article article) {
        var body = article.body();
        return new Prose(SPLITTER.split(body).stream()
                .map(span -> span.of(body).strip())
                .filter(sentence -> !sentence.isBlank())
                .toList());
    }

    int words() {
        return sentences.stream()
                .mapToInt(sentence -> sentence.split("\\s+").length)
                .sum();
    }

    long figures() {
        return sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("\\s+")))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .count();
    }

    /** Cut from the end, as an editor shortens news. */
    Prose shortened(double kept) {
        return new Prose(sentences.subList(0, Math.max(2, (int) Math.round(kept * sentences.size()))));
    }

    /** Without some sentences anywhere. */
    Prose thinned(double dropped, Random random) {
        var kept = new ArrayList<String>();
        sentences.forEach(sentence -> {
            if (random.nextDouble() >= dropped) {
                kept.add(sentence);
            }
        });
        return kept.size() < 2 ? shortened(0.5) : new Prose(kept);
    }

    /** With some words dropped, exchanged or put in. */
    Prose edited(double changed, List<String> vocabulary, Random random) {
        return new Prose(sentences.stream()
                .map(sentence -> edited(sentence, changed, vocabulary, random))
                .toList());
    }

    private static String edited(String sentence, double changed, List<String> vocabulary, Random random) {
        var words = new ArrayList<String>();
        for (String word : sentence.split("\\s+", -1)) {
            if (random.nextDouble() >= changed) {
                words.add(word);
                continue;
            }
            int way = random.nextInt(3);
            if (way > 0) {
                words.add(vocabulary.get(random.nextInt(vocabulary.size())));
            }
            if (way > 1) {
                words.add(word);
            }
        }
        return words.isEmpty() ? sentence : String.join(" ", words);
    }

    /** With a lead and some other sentences told in other words: most words exchanged, the rest in another order. */
    Prose rewritten(double share, List<String> vocabulary, Random random) {
        return new Prose(IntStream.range(0, sentences.size())
                .mapToObj(i -> i == 0 || random.nextDouble() < share
                        ? retold(sentences.get(i), vocabulary, random)
                        : sentences.get(i))
                .toList());
    }

    private static String retold(String sentence, List<String> vocabulary, Random random) {
        var words = new ArrayList<>(
                List.of(edited(sentence, 0.5, vocabulary, random).split("\\s+")));
        Collections.rotate(words, words.size() / 2);
        return String.join(" ", words);
    }

    /** With a stretch of another text within, {@code share} of this one in length. */
    Prose extended(double share, Prose other, Random random) {
        var longer = new ArrayList<>(sentences);
        int more = (int) Math.max(1, Math.min(other.sentences.size(), Math.round(share * sentences.size())));
        longer.addAll(1 + random.nextInt(sentences.size()), other.sentences.subList(0, more));
        return new Prose(longer);
    }

    /** This text's news, with background from the later part of another, up to {@code share} of the whole in words. */
    Prose following(Prose other, double share) {
        int wanted = (int) (words() * share / (1 - share));
        var background = new ArrayList<String>();
        int words = 0;
        for (String sentence : other.sentences.subList(other.sentences.size() / 3, other.sentences.size())) {
            int more = sentence.split("\\s+").length;
            if (words + more <= wanted) {
                background.add(sentence);
                words += more;
            }
        }
        var all = new ArrayList<>(sentences);
        all.addAll(background);
        return new Prose(all);
    }

    /** As a paper that reports the same matter week after week: other figures throughout, and some other sentences. */
    Prose nextIssue(double other, Prose news, Random random) {
        return new Prose(IntStream.range(0, sentences.size())
                .mapToObj(i -> random.nextDouble() < other
                        ? news.sentences.get(i % news.sentences.size())
                        : figures(sentences.get(i), random))
                .toList());
    }

    private static String figures(String sentence, Random random) {
        return sentence.chars()
                .mapToObj(c -> Character.isDigit(c) ? "" + (1 + random.nextInt(9)) : "" + (char) c)
                .collect(Collectors.joining());
    }

    /** In another house's spelling, with what it puts before and after. */
    Prose houseStyle(String dateline, String closing) {
        var styled = new ArrayList<>(sentences.stream()
                .map(sentence -> sentence.replace('"', '”')
                        .replace('\'', '’')
                        .replace(" percent", " per cent")
                        .replace(" - ", " – "))
                .toList());
        styled.set(0, dateline + " " + styled.getFirst());
        styled.add(closing);
        return new Prose(styled);
    }

    String body() {
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> sentences.get(i) + (i % 2 == 1 ? "\n\n" : " "))
                .collect(Collectors.joining())
                .strip();
    }
}
