package org.pacta.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.pacta.model.Template;

/**
 * What compiled code hands over where a {@link Template} is asked for: each constant, with where it is said; and what is
 * no constant, so that nobody could have translated it.
 */
final class SpokenTemplates {

    private static final String ANNOTATION = Type.getDescriptor(Template.class);

    /** Where each is said. */
    final Map<String, String> constants = new TreeMap<>();

    /** Where something else than a constant is given. */
    final Set<String> others = new TreeSet<>();

    /** Which parameters of which methods are templates. */
    private final Map<String, Set<Integer>> sinks = new HashMap<>();

    private SpokenTemplates() {}

    /**
     * @param declaring where the methods are that take templates
     * @param saying where they are called
     */
    static SpokenTemplates in(Path declaring, Path saying) {
        SpokenTemplates found = new SpokenTemplates();
        classes(declaring).forEach(found::note);
        List<ClassNode> classes = classes(saying);
        classes.forEach(found::note);
        classes.forEach(type -> type.methods.forEach(method -> found.read(type, method)));
        return found;
    }

    private static List<ClassNode> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> {
                        ClassNode type = new ClassNode();
                        try {
                            new ClassReader(Files.readAllBytes(file)).accept(type, 0);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return type;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(ClassNode type) {
        for (MethodNode method : type.methods) {
            List<AnnotationNode>[] annotations = method.invisibleParameterAnnotations;
            for (int i = 0; annotations != null && i < annotations.length; i++) {
                if (annotations[i] != null && annotations[i].stream().anyMatch(a -> a.desc.equals(ANNOTATION))) {
                    // The constructor of an enum has parameters before those that can be annotated.
                    int made = method.invisibleAnnotableParameterCount == 0
                            ? 0
                            : Type.getArgumentTypes(method.desc).length - method.invisibleAnnotableParameterCount;
                    sinks.computeIfAbsent(key(type.name, method.name, method.desc), name -> new HashSet<>())
                            .add(made + i);
                }
            }
        }
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    private void read(ClassNode type, MethodNode method) {
        Frame<SourceValue>[] frames;
        try {
            frames = new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(type.name + "." + method.name, e);
        }
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle
                            && sinks.containsKey(key(handle.getOwner(), handle.getName(), handle.getDesc()))) {
                        others.add(place(type, instruction));
                    }
                }
            }
            if (instruction instanceof MethodInsnNode call && frames[i] != null) {
                int count = Type.getArgumentTypes(call.desc).length;
                for (int parameter : sinks.getOrDefault(key(call.owner, call.name, call.desc), Set.of())) {
                    SourceValue given = frames[i].getStack(frames[i].getStackSize() - count + parameter);
                    for (AbstractInsnNode source : given.insns) {
                        trace(type, method, frames, source, new HashSet<>());
                    }
                }
            }
        }
    }

    /** Back from where a value is taken to where it comes from. */
    private void trace(
            ClassNode type,
            MethodNode method,
            Frame<SourceValue>[] frames,
            AbstractInsnNode source,
            Set<AbstractInsnNode> seen) {
        if (!seen.add(source)) {
            return;
        }
        Frame<SourceValue> frame = frames[method.instructions.indexOf(source)];
        if (source instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            constants.putIfAbsent(text, place(type, source));
        } else if (source instanceof VarInsnNode local && local.getOpcode() == Opcodes.ALOAD) {
            Set<AbstractInsnNode> stored = frame.getLocal(local.var).insns;
            if (stored.isEmpty() && !isTemplate(type, method, local.var)) {
                others.add(place(type, source));
            }
            stored.forEach(store -> trace(type, method, frames, store, seen));
        } else if (source instanceof VarInsnNode) {
            frame.getStack(frame.getStackSize() - 1).insns.forEach(stored -> trace(type, method, frames, stored, seen));
        } else {
            others.add(place(type, source));
        }
    }

    /** Whether a local variable is a parameter that is a template itself. */
    private boolean isTemplate(ClassNode type, MethodNode method, int local) {
        int at = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        Type[] parameters = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < parameters.length; i++) {
            if (at == local) {
                return sinks.getOrDefault(key(type.name, method.name, method.desc), Set.of())
                        .contains(i);
            }
            at += parameters[i].getSize();
        }
        return false;
    }

    private static String place(ClassNode type, AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode line) {
                return type.name.replace('/', '.') + ":" + line.line;
            }
        }
        return type.name.replace('/', '.');
    }

    /** Who makes texts of something that is no template. */
    static List<String> callers(Path folder, String owner, String name, String descriptor) {
        List<String> callers = new ArrayList<>();
        for (ClassNode type : classes(folder)) {
            for (MethodNode method : type.methods) {
                method.instructions.forEach(instruction -> {
                    if (instruction instanceof MethodInsnNode call
                            && key(call.owner, call.name, call.desc).equals(key(owner, name, descriptor))) {
                        callers.add(type.name.replace('/', '.'));
                    }
                });
            }
        }
        return callers.stream().distinct().sorted().toList();
    }
}
