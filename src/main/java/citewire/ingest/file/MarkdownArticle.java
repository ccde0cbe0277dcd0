package citewire.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;

/** Markdown as plain text, with front matter for what a reader of the text does not see. */
final class MarkdownArticle {

    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private static final int MAX_FAULT = 200;

    private static final YAMLMapper YAML = new YAMLMapper();

    private final TextContentRenderer renderer = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    Draft read(String given) throws UnreadableArticle {
        var text = given.replace("\r\n", "\n");
        var matter = FRONT_MATTER.matcher(text);
        boolean found = matter.find();
        var draft = found ? front(matter.group(1)) : new Draft();
        var document = Parser.builder().build().parse(found ? text.substring(matter.end()) : text);
        document.accept(new PlainText());
        takeTitle(draft, document);
        return draft.body(renderer.render(document));
    }

    private static Draft front(String yaml) throws UnreadableArticle {
        try {
            var matter = YAML.readTree(yaml);
            return matter.isObject() ? JsonArticle.draft(matter).withoutBody() : new Draft();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : 1 + e.getLocation().getLineNr();
            var fault = citewire.ingest.file.Text.line(e.getOriginalMessage(), MAX_FAULT);
            throw new UnreadableArticle("broken front matter: " + fault, line);
        }
    }

    /** The heading that opens the text is its title and no part of the body. */
    private void takeTitle(Draft draft, Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                var title = renderer.render(heading);
                if (draft.titleOr(title).equals(citewire.ingest.file.Text.line(title, Integer.MAX_VALUE))) {
                    heading.unlink();
                }
                return;
            }
        }
    }

    /** Leaves what a reader sees: a link is its words, a line break in a paragraph a blank; pictures and HTML tags go. */
    private static final class PlainText extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }

        @Override
        public void visit(Image image) {
            if (image.getPrevious() == null && image.getNext() instanceof Text text) {
                text.setLiteral(text.getLiteral().stripLeading());
            }
            image.unlink();
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            lineBreak.insertBefore(new Text(" "));
            lineBreak.unlink();
        }

        @Override
        public void visit(HtmlInline html) {
            html.unlink();
        }

        @Override
        public void visit(HtmlBlock html) {
            var words = Jsoup.parse(html.getLiteral()).text();
            if (!words.isBlank()) {
                var paragraph = new Paragraph();
                paragraph.appendChild(new Text(words));
                html.insertBefore(paragraph);
            }
            html.unlink();
        }
    }
}
