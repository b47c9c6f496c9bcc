package io.github.trailproof.examples.audit.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that calls go to, in the place of those of AWS. A user and a password in it are left out, for they are of no
 * use to signed requests and must not be shown.
 *
 * @param url without user and password
 * @param hadUser whether there was a user or a password
 */
record Endpoint(URI url, boolean hadUser) {

    private static final Pattern USER = Pattern.compile("(?<=//)[^/?#]*@");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(\\.[0-9]{1,3}){3}|\\[[0:]*:1\\]");

    /** Reads an address; empty if it is none. */
    static Optional<Endpoint> read(String text) {
        String shown = shown(text);
        try {
            URI url = new URI(shown);
            boolean known = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return known && url.getHost() != null
                    ? Optional.of(new Endpoint(url, !shown.equals(text)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address, or what was given for one, as it may be shown. */
    static String shown(String text) {
        return USER.matcher(text).replaceFirst("");
    }

    /** Whether what is sent can be read and changed on its way to another machine. */
    boolean isOpenToOthers() {
        return "http".equals(url.getScheme())
                && !LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
