package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Value;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A list or set of texts, of which some or all may be known only after apply.
 *
 * @param address where it is
 * @param values those that are known; null in the places of others
 * @param unknown true, or true in the places of those that are not known
 */
record TextsReader(String address, Value values, Value unknown) {

    static TextsReader of(String address, Value values, Value unknown) {
        return new TextsReader(address, values, unknown);
    }

    /**
     * Reads the texts.
     *
     * @param member what CloudTrail calls the list
     * @param known takes each text that is known
     * @param open takes the member, with the index of one text unless it is the whole list, and its address
     */
    void read(String member, Consumer<String> known, BiConsumer<String, String> open) throws MalformedInput {
        if (unknown.isTrue()) {
            open.accept(member, address);
            return;
        }
        List<Value> items = values.items();
        int size = Math.max(items.size(), unknown.items().size());
        for (int i = 0; i < size; i++) {
            Value item = values.get(i);
            if (unknown.get(i).isTrue() || item instanceof Value.Nothing) {
                open.accept(member + "[" + i + "]", address + "[" + i + "]");
            } else if (item instanceof Value.Text text) {
                known.accept(text.content());
            } else {
                throw new MalformedInput(Quoted.of(address + "[" + i + "]"), "expected a text, found " + item.words());
            }
        }
    }
}
