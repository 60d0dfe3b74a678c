package org.pacta.model;

/** There is no such thing, or none that the caller may know of. */
public final class NotFound extends RuntimeException {

    private final transient Text text;

    /** As in {@code There is no meeting 'sco-cj-21'}. */
    public NotFound(@Template String noun, Object id) {
        this(Text.of(noun), id);
    }

    /** As in {@code There is no link of 'sco-cj-20-c01' '01966ab0-...'}. */
    public NotFound(Text noun, Object id) {
        this(of(noun, id));
    }

    private NotFound(Text text) {
        super(text.toString());
        this.text = text;
    }

    /** The sentence, where it is no answer but a fault among others. */
    static Text of(Text noun, Object id) {
        return Text.of("There is no {0} '{1}'.", noun, id);
    }

    public Text text() {
        return text;
    }
}
