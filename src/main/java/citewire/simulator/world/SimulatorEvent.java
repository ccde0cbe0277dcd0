package citewire.simulator.world;

import java.time.Instant;

/** Something that happened in the simulated world. */
public sealed interface SimulatorEvent {

    /** A message appeared; {@code version} is its first. */
    record MessageCreated(Message message, MessageVersion version) implements SimulatorEvent {}

    /** A message was edited; {@code version} is the new one. */
    record MessageEdited(Message message, MessageVersion version) implements SimulatorEvent {}

    record MessageDeleted(Message message, Instant at) implements SimulatorEvent {}

    record TypingStarted(Channel channel, User user, Instant at) implements SimulatorEvent {}

    /** A member used a command or component. */
    record InteractionStarted(Interaction interaction) implements SimulatorEvent {}

    /** The bot acknowledged an interaction; what it did is to be read from the interaction. */
    record InteractionAnswered(Interaction interaction, Instant at) implements SimulatorEvent {}

    record GuildCreated(Guild guild) implements SimulatorEvent {}

    /** The bot was removed from a guild, or left it. */
    record GuildLeft(Guild guild) implements SimulatorEvent {}

    record RoleChanged(Guild guild, Role role) implements SimulatorEvent {}

    record ChannelDeleted(Channel channel) implements SimulatorEvent {}

    /** Its overwrites were changed. */
    record ChannelChanged(Channel channel) implements SimulatorEvent {}

    record ChannelCreated(Channel channel) implements SimulatorEvent {}

    /** A thread was archived, or brought back. */
    record ThreadChanged(Channel thread) implements SimulatorEvent {}

    record ThreadCreated(Channel thread, User owner) implements SimulatorEvent {}

    record MemberJoined(Guild guild, User user) implements SimulatorEvent {}

    /** The bot registered, changed or removed commands. */
    record CommandsChanged(Instant at) implements SimulatorEvent {}

    /** A bot identified or resumed. */
    record BotConnected(String sessionId, Instant at) implements SimulatorEvent {}

    /** A bot's socket went away. */
    record BotDisconnected(String sessionId, Instant at) implements SimulatorEvent {}
}
