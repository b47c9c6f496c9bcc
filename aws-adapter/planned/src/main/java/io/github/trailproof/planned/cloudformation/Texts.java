package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Lists of texts in properties, of which some or all may be known only after the deployment. */
final class Texts {

    private final Functions functions;

    Texts(Functions functions) {
        this.functions = functions;
    }

    /** Where something is open, and what would settle it, if that is elsewhere. */
    static String place(String address, Result.Unknown unknown) {
        return unknown.source().startsWith(address) ? address : address + " (" + unknown.source() + ")";
    }

    /** The value, or nothing if there is none. */
    static Value value(Result result) {
        return result instanceof Result.Known known ? known.value() : Value.Nothing.NOTHING;
    }

    /**
     * Reads a member that is a list of texts.
     *
     * @param known takes each text that is known
     * @param open takes the member, with the index of one text unless it is the whole list, and its address
     */
    void read(Value owner, String member, String path, Consumer<String> known, BiConsumer<String, String> open)
            throws MalformedInput {
        String address = path + "/" + member;
        Result list = functions.evaluate(owner.get(member), address);
        if (list instanceof Result.Unknown unknown) {
            open.accept(member, place(address, unknown));
            return;
        }
        Value values = value(list);
        if (values instanceof Value.Nothing) {
            return;
        }
        if (!(values instanceof Value.ListValue)) {
            throw Functions.refuse(address, "a list of texts", values);
        }
        for (int i = 0; i < values.items().size(); i++) {
            String place = address + "/" + i;
            Result item = functions.evaluate(values.get(i), place);
            if (item instanceof Result.Unknown unknown) {
                open.accept(member + "[" + i + "]", place(place, unknown));
            } else if (item instanceof Result.Known found) {
                known.accept(Scalars.text(found.value())
                        .orElseThrow(() -> Functions.refuse(place, "a text", found.value())));
            }
        }
    }
}
