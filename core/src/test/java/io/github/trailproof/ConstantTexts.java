package io.github.trailproof;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The string constants of a class, as its class file lists them; ArchUnit does not show them. */
final class ConstantTexts {

    private ConstantTexts() {}

    static List<String> of(JavaClass type) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(
                type.getSource().orElseThrow().getUri().toURL().openStream())) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
        }
        return strings.stream()
                .map(texts::get)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList();
    }
}
