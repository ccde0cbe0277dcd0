package citewire.state.guild;

/** How many questions may be asked in a Discord server; 0 limits nothing. */
public record Quotas(int memberHour, int memberDay, int channelHour, int guildHour, int guildDay) {

    public static final Quotas NONE = new Quotas(0, 0, 0, 0, 0);

    public Quotas {
        if (memberHour < 0 || memberDay < 0 || channelHour < 0 || guildHour < 0 || guildDay < 0) {
            throw new IllegalArgumentException("a quota is not negative");
        }
    }
}
