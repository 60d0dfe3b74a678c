package org.pacta.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.Hibernate;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Derived;
import org.pacta.model.Secret;

/**
 * Rows as JSON, by the attributes of their entity: what is null is left out, and of what is {@link Secret} it is only said
 * that it is there. Collections of values are included; rows that belong to another have entries of their own.
 */
final class RowState {

    /** In the place of a secret. */
    static final TextNode HIDDEN = TextNode.valueOf("***");

    /** By fields, whatever the accessors are called. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public boolean hasIgnoreMarker(AnnotatedMember member) {
                    return member.hasAnnotation(Secret.class) || super.hasIgnoreMarker(member);
                }
            })
            .build();

    private static final Map<String, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();

    private RowState() {}

    /** What an update has changed, as it was and as it is; both empty if it is nothing to speak of. */
    record Difference(ObjectNode before, ObjectNode after) {}

    /** What identifies a row; of several parts, with slashes between. */
    static String key(Object id) {
        JsonNode key = JSON.valueToTree(id);
        return key.isObject()
                ? StreamSupport.stream(key.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("/"))
                : key.asText();
    }

    static ObjectNode whole(EntityPersister entity, @Nullable Object[] state) {
        ObjectNode whole = JSON.createObjectNode();
        for (int i = 0; i < state.length; i++) {
            put(whole, entity, i, content(entity, i, state[i]));
        }
        return whole;
    }

    static Difference difference(EntityPersister entity, @Nullable Object[] old, @Nullable Object[] now) {
        ObjectNode before = JSON.createObjectNode();
        ObjectNode after = JSON.createObjectNode();
        boolean told = false;
        for (int i = 0; i < now.length; i++) {
            Type type = entity.getPropertyTypes()[i];
            if (!(type instanceof CollectionType) && type.isEqual(old[i], now[i], entity.getFactory())) {
                continue;
            }
            Object was = type instanceof CollectionType ? earlier(old[i]) : content(entity, i, old[i]);
            Object is = content(entity, i, now[i]);
            JsonNode wasJson = JSON.valueToTree(was);
            JsonNode isJson = JSON.valueToTree(is);
            if (!wasJson.equals(isJson)) {
                put(before, entity, i, wasJson);
                put(after, entity, i, isJson);
                told |= !isMarked(entity, i, Derived.class);
            }
        }
        return told ? new Difference(before, after) : new Difference(JSON.createObjectNode(), JSON.createObjectNode());
    }

    static String text(ObjectNode state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that cannot be written as JSON", e);
        }
    }

    private static void put(ObjectNode json, EntityPersister entity, int attribute, @Nullable Object content) {
        JsonNode value = JSON.valueToTree(content);
        if (value != null && !value.isNull() && !value.isMissingNode()) {
            json.set(entity.getPropertyNames()[attribute], isMarked(entity, attribute, Secret.class) ? HIDDEN : value);
        }
    }

    /** Null of what is not read, and of rows with entries of their own. */
    private static @Nullable Object content(EntityPersister entity, int attribute, @Nullable Object value) {
        Type type = entity.getPropertyTypes()[attribute];
        boolean ofRows = type instanceof CollectionType collection
                && collection.getElementType(entity.getFactory()).isEntityType();
        return value == LazyPropertyInitializer.UNFETCHED_PROPERTY || ofRows || !Hibernate.isInitialized(value)
                ? null
                : value;
    }

    /** Of a collection that is about to be written, what is there still. */
    private static @Nullable Object earlier(@Nullable Object collection) {
        if (!(collection instanceof PersistentCollection<?> kept) || !kept.wasInitialized()) {
            return null;
        }
        Object snapshot = kept.getStoredSnapshot();
        // That of a set is a map, each element to itself.
        return snapshot instanceof Map<?, ?> elements && collection instanceof Collection<?>
                ? elements.keySet()
                : snapshot;
    }

    private static boolean isMarked(EntityPersister entity, int attribute, Class<? extends Annotation> mark) {
        Field field = FIELDS.computeIfAbsent(entity.getEntityName(), name -> fields(entity.getMappedClass()))
                .get(entity.getPropertyNames()[attribute]);
        return field != null && field.isAnnotationPresent(mark);
    }

    private static Map<String, Field> fields(Class<?> entity) {
        Map<String, Field> fields = new ConcurrentHashMap<>();
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                fields.putIfAbsent(field.getName(), field);
            }
        }
        return fields;
    }
}
