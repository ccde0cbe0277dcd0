package citewire.frontend.discord.connection;

import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Opens sessions at the pace Discord asks for, at the configured address. */
public final class Gateway extends ConcurrentSessionController {

    private final String url;

    /** @param url empty for Discord's own */
    public Gateway(String url) {
        this.url = url;
    }

    @Override
    public String getGateway() {
        return url.isEmpty() ? super.getGateway() : url;
    }
}
