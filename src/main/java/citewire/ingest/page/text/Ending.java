package citewire.ingest.page.text;

import java.util.List;
import java.util.regex.Pattern;

/** Where an article is over and a signpost to others, or about its author, begins. */
final class Ending {

    /** What follows is left out only where it is less than this share of the whole. */
    private static final double LEAST = 0.6;

    private static final int LONGEST = 70;

    private static final Pattern SIGNPOST = Pattern.compile(
            "(?:more|other|related|recommended|popular|latest|top|trending)(?: \\S+){0,3}"
                    + " (?:stories|articles|news|posts|reading|reads|coverage|videos|content|topics|links)"
                    + "|related(?: .{0,30})?|up next|next up|most (?:read|popular|viewed)|read (?:more|also|next)|see also|you (?:may|might) .{0,40}like.*"
                    + "|more (?:from|on|about|in) .{1,50}|about the authors?|comments?|leave a (?:reply|comment)|what do you think\\W*"
                    + "|tell us what you think.*|further reading|sources?|references|footnotes|sign up .*|newsletter|tags|dieses thema im programm.*|über dieses thema berichtet.*"
                    + "|weitere (?:themen|artikel|meldungen|nachrichten).*|ähnliche (?:themen|artikel)|mehr (?:zum thema|dazu|aus|von) ?.*"
                    + "|das könnte (?:sie|dich) (?:auch )?interessieren.*|auch interessant|über (?:den autor|die autorin)|kommentare?|lesen sie auch"
                    + "|à lire aussi|sur le même sujet|articles? liés?|commentaires?|leia (?:também|mais)|você pode gostar.*|veja (?:também|mais)"
                    + "|leggi anche|potrebbe interessarti.*|te puede interesar|más (?:información|noticias)|noticias relacionadas"
                    + "|читайте также|комментарии|похожие .{1,20}|czytaj (?:też|także|więcej)|les også.*|lees (?:ook|meer).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Ending() {}

    /** Changes the list. */
    static void cut(List<Block> blocks) {
        double all = blocks.stream().mapToDouble(Block::prose).sum();
        double left = 0;
        for (int i = blocks.size() - 1; i > 0; i--) {
            var block = blocks.get(i);
            left += block.prose();
            if (left > LEAST * all) {
                return;
            }
            if (signpost(block)) {
                blocks.subList(i, blocks.size()).clear();
            }
        }
    }

    private static boolean signpost(Block block) {
        return block.text().length() <= LONGEST
                && SIGNPOST.matcher(block.text().replaceAll("\\s*[:…»>.]+$", ""))
                        .matches();
    }
}
