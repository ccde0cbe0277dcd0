package citewire.state.jdbc;

import citewire.state.MemberStore;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets members, on the disk too. */
final class SqliteMembers implements MemberStore {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteMembers.class);

    /** What was done stays, without whom it names. */
    private static final String UNNAME = """
            UPDATE admin_action
            SET member = CASE member WHEN :member THEN '' ELSE member END, detail = replace(detail, :member, '…')
            WHERE member = :member OR detail LIKE '%' || :member || '%'
            """;

    private final Database database;
    private final Pseudonyms pseudonyms;

    SqliteMembers(Database database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Optional<Locale> language(String member) {
        return database.read(
                "read the language of a member",
                handle -> handle.createQuery("SELECT language FROM member_language WHERE member = ?")
                        .bind(0, pseudonyms.of(member))
                        .mapTo(String.class)
                        .findOne()
                        .map(Locale::forLanguageTag));
    }

    @Override
    public void keep(String member, Locale language) {
        database.write(
                "keep the language of a member",
                handle -> handle.execute(
                        "INSERT OR REPLACE INTO member_language (member, language) VALUES (?, ?)",
                        pseudonyms.of(member),
                        language.toLanguageTag()));
    }

    @Override
    public Forgotten forget(String member) {
        String name = pseudonyms.of(member);
        var forgotten = database.write("forget a member", handle -> {
            int answers = handle.execute("DELETE FROM kept_answer WHERE asker = ?", name);
            int conversations = handle.execute("DELETE FROM conversation WHERE asker = ?", name);
            // those under an answer are for everybody, and tell whose question it answers
            int buttons = handle.execute(
                    "DELETE FROM component WHERE user = ? OR payload LIKE '%' || ? || '%'", member, member);
            int votes = handle.execute("DELETE FROM vote WHERE member = ?", name);
            int languages = handle.execute("DELETE FROM member_language WHERE member = ?", name);
            int changes = handle.createUpdate(UNNAME).bind("member", member).execute();
            return new Forgotten(answers, conversations, buttons, votes, languages > 0, changes);
        });
        // the log of what was written before still holds it
        if (!database.emptyLog()) {
            LOG.warn(
                    "What a member had forgotten stays in the write-ahead log until another program, such as a backup or an"
                            + " SQL shell, lets go of the store");
        }
        return forgotten;
    }
}
