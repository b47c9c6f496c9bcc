package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.JsonSource;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.SourceFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Some accounts of an input that follow each other, cut out. Those that are a line each are not read yet, so that another
 * thread can do it.
 *
 * @param <V> what an account becomes
 */
public final class AccountPart<V> {

    /**
     * One account.
     *
     * @param line where it starts, counted from 1
     * @param start where its text starts in the part's bytes
     * @param end where its text ends there
     * @param entry what became of it, if it was read already
     * @param <V> what accounts become
     */
    public record Item<V>(long line, int start, int end, Optional<AccountInput.Entry<V>> entry) {}

    private final String noun;
    private final List<Item<V>> items = new ArrayList<>();
    private byte[] bytes;
    private int used;
    private long size;

    AccountPart(String noun, int size) {
        this.noun = noun;
        this.bytes = new byte[size];
    }

    /** The accounts in the order of the input. */
    public List<Item<V>> items() {
        return List.copyOf(items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** How many bytes of text there are, also of the accounts that were read already. */
    public long size() {
        return size;
    }

    /** Adds an account that was read already. */
    void add(AccountInput.Entry<V> entry, int length) {
        items.add(new Item<>(entry.line(), 0, 0, Optional.of(entry)));
        size += length;
    }

    /** Adds the text of an account, which is copied. */
    void add(long line, byte[] text, int start, int end) {
        int length = end - start;
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, used + length);
        }
        System.arraycopy(text, start, bytes, used, length);
        items.add(new Item<>(line, used, used + length, Optional.empty()));
        used += length;
        size += length;
    }

    /** Reads an account, unless that was done already. */
    public AccountInput.Entry<V> read(Item<V> item, SourceFactory factory, JsonCursor.ValueReader<V> reader) {
        return item.entry().orElseGet(() -> {
            JsonSource text = new JsonSource(noun, bytes, item.start(), item.end());
            try {
                return new AccountInput.Read<>(item.line(), text.read(factory, reader));
            } catch (MalformedEvidenceException malformed) {
                return new AccountInput.Malformed<>(item.line(), malformed.path(), malformed.words());
            }
        });
    }

    /** What the text of an account shows without being read; nothing if it was read already. */
    public Optional<LineOutline> outline(Item<V> item) {
        return item.entry().isPresent()
                ? Optional.empty()
                : Optional.of(LineOutline.of(bytes, item.start(), item.end()));
    }
}
