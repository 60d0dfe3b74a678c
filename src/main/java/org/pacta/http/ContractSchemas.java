package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;

/**
 * What the records in the code say that the scanner does not read from them: that every property of an answer is always
 * there, and null where its component is {@code @Nullable}; that in a patch nothing is required and everything may be
 * null.
 */
final class ContractSchemas {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName MAX_LENGTH = DotName.createSimple(MaxLength.class);
    private static final DotName DECIMAL = DotName.createSimple(BigDecimal.class);
    private static final DotName MAP = DotName.createSimple(Map.class);
    private static final String SCHEMAS = "#/components/schemas/";

    /** Records of this service by the name of their schema. */
    private final Map<String, ClassInfo> records = new LinkedHashMap<>();

    ContractSchemas(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().packagePrefix().startsWith("org.pacta")) {
                // A record that is in no answer may be called what another one says its schema is called.
                if (type.hasDeclaredAnnotation(SCHEMA)) {
                    records.put(nameOf(type), type);
                } else {
                    records.putIfAbsent(nameOf(type), type);
                }
            }
        }
    }

    /** What the schema of a record is called. */
    String nameOf(DotName type) {
        return records.entrySet().stream()
                .filter(record -> record.getValue().name().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }

    void complete(OpenAPI contract) {
        Map<String, Schema> renamed = new TreeMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> renamed.put(renamed(name), schema));
        contract.getComponents().setSchemas(renamed);
        renamed.forEach((name, schema) -> {
            if (name.endsWith("Page")) {
                schema.setRequired(List.of("items", "next", "nextCursor"));
                schema.setDescription("One page of a list.");
                return; // a page for people may be called the same
            }
            ClassInfo type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                complete(type, schema, !name.endsWith("Request"));
            }
        });
    }

    private static void complete(ClassInfo type, Schema schema, boolean answer) {
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            if (!answer) {
                sayBounds(component, property);
            }
            boolean nullable =
                    hasNullableValues(component) ? component.type().hasAnnotation(NULLABLE) : has(component, NULLABLE);
            boolean omitted = nullable && (has(component, JSON_INCLUDE) || type.hasDeclaredAnnotation(JSON_INCLUDE));
            properties.put(component.name(), nullable && !omitted ? nullable(property) : property);
            if (hasNullableValues(component) && property.getAdditionalPropertiesSchema() != null) {
                property.setAdditionalPropertiesSchema(nullable(property.getAdditionalPropertiesSchema()));
            }
            if (!omitted) {
                required.add(component.name());
            }
        }
        schema.setProperties(properties);
        Schema texts = properties.get("texts");
        if (type.simpleName().equals("LocalizedText") && texts != null) {
            // The scanner does not see annotations within a map. What each text may hold at most is less, as a rule.
            texts.getAdditionalPropertiesSchema().setMinLength(1);
            texts.getAdditionalPropertiesSchema().setMaxLength(MaxLength.TEXT);
            texts.getAdditionalPropertiesSchema().setPattern(ContractPatterns.SOME_TEXT);
            texts.setPropertyNames(OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern(LocalizedText.TAG)
                    .maxLength(LocalizedText.MAX_TAG));
            show(schema);
        }
        if (answer && !type.simpleName().equals("LocalizedText")) {
            schema.setRequired(required);
        }
    }

    /** Bounds that a schema cannot say, or not so that all who read it reckon alike. */
    private static void sayBounds(RecordComponentInfo component, Schema property) {
        AnnotationInstance longest =
                component.declaringClass().field(component.name()).annotation(MAX_LENGTH);
        if (longest != null) {
            say(property, "At most " + longest.value().asInt() + " characters in each language.");
        }
        if (component.type().name().equals(DECIMAL)) {
            say(property, "At most " + StrictJson.MAX_DECIMALS + " decimals.");
        }
    }

    private static void say(Schema property, String sentence) {
        String said = property.getDescription();
        property.setDescription(said == null ? sentence : said + " " + sentence);
    }

    /** What {@link ShownText} adds, and what is passed over when it comes back. */
    private static void show(Schema text) {
        text.addProperty(
                        "text",
                        shown(Schema.SchemaType.STRING, "What to show of it. Only if the request names a language.")
                                .maxLength(MaxLength.TEXT))
                .addProperty(
                        "language",
                        shown(Schema.SchemaType.STRING, "The language of `text` (BCP 47).")
                                .maxLength(LocalizedText.MAX_TAG))
                .addProperty(
                        "fallback",
                        shown(
                                Schema.SchemaType.BOOLEAN,
                                "There, and true, if `text` is in another language than the answer: in English, or else"
                                        + " in the original."));
    }

    private static Schema shown(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).readOnly(true).description(description);
    }

    /** The annotations of a component lie on its field, its accessor or its type, as their targets have it. */
    private static boolean has(RecordComponentInfo component, DotName annotation) {
        ClassInfo type = component.declaringClass();
        return component.hasAnnotation(annotation)
                || component.type().hasAnnotation(annotation)
                || type.field(component.name()).hasAnnotation(annotation)
                || type.field(component.name()).type().hasAnnotation(annotation)
                || type.annotations(annotation).stream()
                        .anyMatch(a -> a.target().kind() == AnnotationTarget.Kind.RECORD_COMPONENT
                                && a.target().asRecordComponent().name().equals(component.name()));
    }

    /** A map from which not only a name but also its value may be missing. */
    private static boolean hasNullableValues(RecordComponentInfo component) {
        return component.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                && component.type().name().equals(MAP)
                && component.type().asParameterizedType().arguments().get(1).hasAnnotation(NULLABLE);
    }

    private static Schema nullable(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        List<Schema.SchemaType> types = new ArrayList<>(property.getType() == null ? List.of() : property.getType());
        if (!types.isEmpty() && !types.contains(Schema.SchemaType.NULL)) {
            types.add(Schema.SchemaType.NULL);
            property.setType(types);
        }
        return property;
    }

    /** The schema of a merge patch over a request, or over an object within one: made when first asked for. */
    String patchOf(OpenAPI contract, String patched) {
        String name = patched.replaceFirst("Request$", "") + "Patch";
        Map<String, Schema> all = contract.getComponents().getSchemas();
        Schema whole = all.get(patched);
        if (!all.containsKey(name) && whole != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            whole.getProperties().forEach((key, property) -> properties.put(key, patch(contract, property)));
            contract.getComponents()
                    .addSchema(
                            name,
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.OBJECT)
                                    .description("A merge patch (RFC 7396): what is absent stays, null deletes.")
                                    .additionalPropertiesBoolean(false)
                                    .properties(properties));
        }
        return name;
    }

    /** An object merges, so that null deletes within it too; everything else, arrays as well, replaces. */
    private Schema patch(OpenAPI contract, Schema property) {
        Schema object =
                property.getAnyOf() == null ? property : property.getAnyOf().get(0);
        String ref = object.getRef() == null ? "" : object.getRef().replace(SCHEMAS, "");
        Schema target = contract.getComponents().getSchemas().get(ref);
        Schema patch = copy(property);
        if (target != null && target.getProperties() != null) {
            patch = OASFactory.createSchema()
                    .description(property.getDescription())
                    .ref(SCHEMAS + patchOf(contract, ref));
        } else if (property.getAdditionalPropertiesSchema() != null) {
            patch.setAdditionalPropertiesSchema(nullable(copy(property.getAdditionalPropertiesSchema())));
            patch.setMinProperties(null);
        }
        return nullable(patch);
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach((key, value) -> copy.set(key, value));
        return copy;
    }

    /**
     * {@code PageMeetingResponse}, as the scanner calls it, reads better as {@code MeetingPage}; what has its schema from
     * application.properties it calls by the whole name of the class.
     */
    static String renamed(String name) {
        return name.matches("Page[A-Z]\\w+")
                ? name.substring(4).replaceFirst("Response$", "") + "Page"
                : name.substring(name.lastIndexOf('.') + 1);
    }

    @Nullable
    Schema renamed(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            schema.setRef(SCHEMAS + renamed(ref.substring(SCHEMAS.length())));
        }
        return schema;
    }
}
