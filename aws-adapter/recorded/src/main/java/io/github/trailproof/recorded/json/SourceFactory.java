package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.io.IOContext;

/** Makes the parsers of sources. */
public final class SourceFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    SourceFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    /** A parser of the bytes from start to end. It knows the names that the factory was taught, and forgets what it learns. */
    SourceParser parser(byte[] bytes, int start, int end) {
        IOContext context = _createContext(_createContentReference(bytes, start, end - start), true);
        return new SourceParser(
                context, _parserFeatures, _byteSymbolCanonicalizer.makeChild(_factoryFeatures), bytes, start, end);
    }
}
