package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildStore;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;

/** Makes the changes of one admin: each is kept with who made it, and told in the server's channel for that. */
public final class Desk {

    private final GuildStore store;
    private final Spoken spoken;
    private final Guild guild;
    private final User admin;

    public Desk(GuildStore store, Spoken spoken, Guild guild, User admin) {
        this.store = store;
        this.spoken = spoken;
        this.guild = guild;
        this.admin = admin;
    }

    GuildSettings settings() {
        return store.settings(guild.getId());
    }

    void keep(GuildSettings settings, String detail) {
        var action = action("settings.change", detail);
        store.keep(guild.getId(), settings, action);
        tell(action);
    }

    void keep(AccessRule rule) {
        var action = action("settings.access", rule.verdict() + " " + rule.subject() + " " + rule.id());
        store.keep(guild.getId(), rule, action);
        tell(action);
    }

    boolean drop(Subject subject, String id) {
        var action = action("settings.access", "CLEAR " + subject + " " + id);
        boolean dropped = store.drop(guild.getId(), subject, id, action);
        if (dropped) {
            tell(action);
        }
        return dropped;
    }

    public void note(String what, String detail) {
        var action = action(what, detail);
        store.note(guild.getId(), action);
        tell(action);
    }

    private AdminAction action(String what, String detail) {
        return new AdminAction(admin.getId(), what, detail);
    }

    /** The change stands whether it can be told or not. */
    private void tell(AdminAction action) {
        new AdminChannel(store, spoken).tell(guild, words -> Rendered.words(Actions.line(action, words)));
    }
}
