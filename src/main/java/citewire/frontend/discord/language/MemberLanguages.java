package citewire.frontend.discord.language;

import java.util.Locale;
import java.util.Optional;

/** The languages of members' clients, beyond a restart. */
public interface MemberLanguages {

    /** Keeps nothing. */
    MemberLanguages NONE = new MemberLanguages() {
        @Override
        public Optional<Locale> of(String member) {
            return Optional.empty();
        }

        @Override
        public void keep(String member, Locale language) {}
    };

    Optional<Locale> of(String member);

    void keep(String member, Locale language);
}
