import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.ClassFile;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;

/**
 * Writes what others can compile against, and nothing else, into one small jar: the classes of exported packages, with
 * their public and protected members, without code. Its arguments: the jar to write, and the jars of the modules.
 */
public final class Api {

    private static final Set<String> KEPT = Set.of("Signature", "Exceptions", "InnerClasses", "Record",
            "PermittedSubclasses", "ConstantValue", "Deprecated", "NestMembers", "NestHost");

    private Api() {}

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String jar : List.of(args).subList(1, args.length)) {
            read(jar, classes);
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            // Not compressed: the whole is, in one piece, and gets a third as large.
            out.setLevel(0);
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        }
    }

    private static void read(String path, Map<String, byte[]> classes) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            Set<String> exported = exported(jar);
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
                if (name.endsWith(".class") && exported.contains(folder.replace('/', '.'))) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        ClassFile file = new ClassFile(new DataInputStream(in));
                        if (isVisible(access(file))) {
                            classes.put(name, stripped(file));
                        }
                    }
                }
            }
        }
    }

    private static Set<String> exported(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    /** A nested class says more of itself where it is named as one. */
    private static int access(ClassFile file) {
        int nested = file.getInnerAccessFlags();
        return nested == -1 ? file.getAccessFlags() : nested;
    }

    private static boolean isVisible(int access) {
        return AccessFlag.isPublic(access) || AccessFlag.isProtected(access);
    }

    private static byte[] stripped(ClassFile file) throws IOException {
        file.getMethods().removeIf(method -> !isVisible(((MethodInfo) method).getAccessFlags()));
        file.getFields().removeIf(field -> !isVisible(((FieldInfo) field).getAccessFlags()));
        file.getMethods().forEach(method -> strip(((MethodInfo) method).getAttributes()));
        file.getFields().forEach(field -> strip(((FieldInfo) field).getAttributes()));
        strip(file.getAttributes());
        file.compact();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void strip(List<AttributeInfo> attributes) {
        attributes.removeIf(attribute -> !KEPT.contains(attribute.getName()));
    }
}
