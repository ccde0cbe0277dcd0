package citewire.simulator.gateway;

import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import citewire.simulator.world.SimulatorEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sessions of bots, and who of them is told what. The world's timeline guards it. */
final class Broadcast {

    /** Sessions that nobody resumed are forgotten beyond this number, oldest first. */
    private static final int KEPT = 8;

    private final Dispatches dispatches;
    private final List<BotSession> sessions = new ArrayList<>();

    Broadcast(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    void add(BotSession session) {
        sessions.add(session);
        sessions.stream()
                .filter(old -> !old.connected())
                .findFirst()
                .filter(old -> sessions.size() > KEPT)
                .ifPresent(sessions::remove);
    }

    void remove(BotSession session) {
        sessions.remove(session);
    }

    void clear() {
        sessions.clear();
    }

    Optional<BotSession> find(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    boolean connected() {
        return sessions.stream().anyMatch(BotSession::connected);
    }

    void tell(SimulatorEvent event) {
        List.copyOf(sessions).forEach(session -> tell(session, event));
    }

    private void tell(BotSession session, SimulatorEvent event) {
        switch (event) {
            case SimulatorEvent.MessageCreated created ->
                message(session, "MESSAGE_CREATE", created.message(), created.version());
            case SimulatorEvent.MessageEdited edited ->
                message(session, "MESSAGE_UPDATE", edited.message(), edited.version());
            case SimulatorEvent.MessageDeleted deleted -> deleted(session, deleted.message());
            case SimulatorEvent.TypingStarted typing -> typing(session, typing);
            case SimulatorEvent.InteractionStarted started ->
                session.dispatch("INTERACTION_CREATE", dispatches.interaction(started.interaction()));
            case SimulatorEvent.GuildCreated created ->
                session.dispatch("GUILD_CREATE", dispatches.guild(created.guild(), session.intents()));
            case SimulatorEvent.GuildLeft left -> session.dispatch("GUILD_DELETE", dispatches.left(left.guild()));
            case SimulatorEvent.RoleChanged changed ->
                session.dispatch("GUILD_ROLE_UPDATE", dispatches.role(changed.guild(), changed.role()));
            case SimulatorEvent.ChannelDeleted deleted ->
                session.dispatch("CHANNEL_DELETE", dispatches.channel(deleted.channel()));
            case SimulatorEvent.ChannelChanged changed ->
                session.dispatch("CHANNEL_UPDATE", dispatches.channel(changed.channel()));
            case SimulatorEvent.ChannelCreated created ->
                session.dispatch("CHANNEL_CREATE", dispatches.channel(created.channel()));
            case SimulatorEvent.ThreadChanged changed ->
                session.dispatch("THREAD_UPDATE", dispatches.channel(changed.thread()));
            case SimulatorEvent.ThreadCreated created ->
                session.dispatch(
                        "THREAD_CREATE", dispatches.channel(created.thread()).put("newly_created", true));
            case SimulatorEvent.MemberJoined joined -> joined(session, joined);
            case SimulatorEvent.InteractionAnswered answered -> {}
            case SimulatorEvent.CommandsChanged changed -> {}
            case SimulatorEvent.BotConnected connected -> {}
            case SimulatorEvent.BotDisconnected disconnected -> {}
        }
    }

    private void message(BotSession session, String type, Message message, MessageVersion version) {
        if (visible(session, message)) {
            session.dispatch(type, dispatches.message(message, version, session.intents()));
        }
    }

    private void deleted(BotSession session, Message message) {
        if (visible(session, message)) {
            session.dispatch("MESSAGE_DELETE", dispatches.deleted(message));
        }
    }

    /** Ephemeral messages are told to nobody, and those of a guild without the bot not to it. */
    private boolean visible(BotSession session, Message message) {
        return message.audience().isEmpty()
                && !dispatches.outOfReach(message.channel())
                && session.intents().messages(message.channel().direct());
    }

    private void typing(BotSession session, SimulatorEvent.TypingStarted typing) {
        if (session.intents().typing(typing.channel().direct())) {
            session.dispatch("TYPING_START", dispatches.typing(typing.channel(), typing.user(), typing.at()));
        }
    }

    private void joined(BotSession session, SimulatorEvent.MemberJoined joined) {
        if (session.intents().members()) {
            session.dispatch("GUILD_MEMBER_ADD", dispatches.newMember(joined.guild(), joined.user()));
        }
    }
}
