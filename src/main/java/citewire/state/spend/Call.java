package citewire.state.spend;

import java.time.LocalDate;

/**
 * Whose account a call goes to.
 *
 * @param day it begins on, in the owner's zone
 * @param guild where it was asked; empty outside of guilds
 * @param member who asked; empty for the owner at the terminal
 * @param model its name at the provider
 */
public record Call(LocalDate day, String guild, String member, String model) {}
