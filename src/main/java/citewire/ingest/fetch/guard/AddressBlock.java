package citewire.ingest.fetch.guard;

import java.net.InetAddress;

/** A range of addresses that share their first bits. */
record AddressBlock(InetAddress first, int bits) {

    /** @param cidr such as {@code 10.0.0.0/8}; a literal, never a name */
    static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        return new AddressBlock(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
