package io.github.trailproof.recorded.split;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the text of an account shows at first sight: which account it is, and who owns the trails of others whose ARNs are
 * in it. It may show more than there is, as in the text of an error, and never less.
 *
 * @param isClear whether the text is plain enough to be sure; otherwise it has to be read, and nothing else is known
 * @param accountId the account; empty if it cannot be one
 * @param otherOwners the other accounts in whose trails' ARNs it may be, sorted
 */
public record LineOutline(boolean isClear, Optional<String> accountId, SortedSet<String> otherOwners) {

    private static final byte[] NAME = ascii("\"accountId\"");

    /** Where the letter is in the name that few other words have. */
    private static final int LETTER = NAME.length - 3;

    private static final byte[] TRAIL = ascii(":trail/");

    private static final int DIGITS = 12;

    /** Looks through the bytes from start to end. */
    static LineOutline of(byte[] text, int start, int end) {
        int name = -1;
        SortedSet<String> owners = new TreeSet<>();
        for (int i = start; i < end; i++) {
            byte b = text[i];
            if (b == '/') {
                addOwner(text, start, i, owners);
            } else if (b == 'I') {
                int from = i - LETTER;
                if (from >= start && matches(NAME, text, from, end)) {
                    if (name >= 0) {
                        return none(false);
                    }
                    name = from;
                }
            } else if (b == '\\') {
                // An escape may hide a name or a part of an ARN.
                return none(false);
            }
        }
        if (name < 0) {
            // An account has this member, and it is written in no other way.
            return none(true);
        }
        Optional<String> accountId = accountId(text, name + NAME.length, end);
        accountId.ifPresent(owner -> owners.remove(owner));
        return accountId.isEmpty() ? none(false) : new LineOutline(true, accountId, owners);
    }

    private static LineOutline none(boolean isClear) {
        return new LineOutline(isClear, Optional.empty(), Collections.emptySortedSet());
    }

    /** Adds the account of a trail's ARN that has its slash here. */
    private static void addOwner(byte[] text, int start, int slash, SortedSet<String> owners) {
        int end = slash - TRAIL.length + 1;
        if (end - DIGITS >= start && matches(TRAIL, text, end, slash + 1)) {
            digits(text, end - DIGITS, end).ifPresent(owner -> owners.add(owner));
        }
    }

    /** The account id that is the value of the name before. */
    private static Optional<String> accountId(byte[] text, int from, int end) {
        int colon = skipBlanks(text, from, end);
        if (colon >= end || text[colon] != ':') {
            return Optional.empty();
        }
        int quote = skipBlanks(text, colon + 1, end);
        int close = quote + 1 + DIGITS;
        if (close >= end || text[quote] != '"' || text[close] != '"') {
            return Optional.empty();
        }
        return digits(text, quote + 1, close);
    }

    private static int skipBlanks(byte[] text, int from, int end) {
        int i = from;
        while (i < end && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n')) {
            i++;
        }
        return i;
    }

    private static Optional<String> digits(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }

    private static boolean matches(byte[] word, byte[] text, int from, int end) {
        if (from + word.length > end) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
