package uk.healthcare.desk.staff;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The drafts of everybody, for what has to reach even words that were not sent. Shows them to nobody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Rewrites every text in the drafts whose key begins so. */
    public void rewrite(String beginning, UnaryOperator<String> text) {
        for (var draft : beginning(beginning)) {
            var now = json.writeValueAsString(rewritten(json.readTree(draft.content), text));
            if (!now.equals(draft.content)) {
                jdbc.sql("update draft set content = ? where staff_id = ? and draft_key = ?")
                        .params(now, draft.staff, draft.key)
                        .update();
            }
        }
    }

    private List<Draft> beginning(String beginning) {
        return jdbc.sql("""
                        select staff_id, draft_key, content from draft
                        where left(draft_key, char_length(:beginning)) = :beginning for update
                        """)
                .param("beginning", beginning)
                .query((row, number) -> new Draft(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static JsonNode rewritten(JsonNode node, UnaryOperator<String> text) {
        return switch (node) {
            case StringNode words -> StringNode.valueOf(text.apply(words.stringValue()));
            case ObjectNode object -> {
                object.properties().forEach(field -> field.setValue(rewritten(field.getValue(), text)));
                yield object;
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, rewritten(array.get(i), text));
                }
                yield array;
            }
            default -> node;
        };
    }

    private record Draft(long staff, String key, String content) {}
}
