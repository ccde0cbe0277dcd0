package citewire.simulator.page;

import citewire.simulator.gateway.Gateway;
import citewire.simulator.rest.Faults;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.World;
import java.time.Clock;

/** The simulator as the page reaches it. */
public record Stage(World world, Gateway gateway, Faults faults, WireLog wire, Clock clock) {}
