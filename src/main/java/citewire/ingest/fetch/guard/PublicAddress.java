package citewire.ingest.fetch.guard;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from all others, by IANA's registries of special addresses. */
final class PublicAddress {

    private static final List<AddressBlock> SPECIAL_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by a provider's customers; Alibaba's metadata
            "127.0.0.0/8",
            "168.63.129.16/32", // Azure's host, public by its number
            "169.254.0.0/16", // link-local; most clouds' metadata
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments; Oracle's metadata
            "192.0.2.0/24", // documentation, as are the next but two
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All else is unspecified, loopback, link-local, unique local, site-local, multicast or not given out. */
    private static final AddressBlock GLOBAL_6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL_6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation, as is the next
            "3fff::/20");

    /** Prefixes that carry an IPv4 address, and the byte where it begins. */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");

    private PublicAddress() {}

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }

    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(block -> block.holds(address));
        }
        if (NAT64.holds(address)) {
            return is(embedded(address, 12));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return is(embedded(address, 2));
        }
        return GLOBAL_6.holds(address)
                && SPECIAL_6.stream().noneMatch(block -> block.holds(address))
                && (!isatap(address) || is(embedded(address, 12)));
    }

    /** RFC 5214: the interface is 00-00-5E-FE or 02-00-5E-FE, then the IPv4 address. */
    private static boolean isatap(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && (bytes[11] & 0xFF) == 0xFE;
    }

    private static InetAddress embedded(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
