package uk.healthcare.desk.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.correspondence.MessageRouting.Readout;
import uk.healthcare.desk.correspondence.senders.PublicMailDomains;

/**
 * Which of some messages may belong to one conversation: they share a sender or his domain, or one names the other. Within
 * a group they stay in the order in which they came.
 */
final class ConversationGroups {

    private final Map<String, Integer> groupOf = new HashMap<>();
    private final int[] parent;

    private ConversationGroups(int size) {
        parent = new int[size];
        for (var i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    static List<List<Readout>> of(List<Readout> readouts) {
        var groups = new ConversationGroups(readouts.size());
        for (var i = 0; i < readouts.size(); i++) {
            for (var key : keys(readouts.get(i))) {
                groups.add(i, key);
            }
        }
        var byRoot = new LinkedHashMap<Integer, List<Readout>>();
        for (var i = 0; i < readouts.size(); i++) {
            byRoot.computeIfAbsent(groups.root(i), root -> new ArrayList<>()).add(readouts.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private static List<String> keys(Readout readout) {
        var message = readout.message();
        if (message == null) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        var head = message.head();
        var sender = Conversations.senderOf(head);
        if (sender != null) {
            keys.add("from " + (PublicMailDomains.contains(sender.domain()) ? sender.value() : sender.domain()));
        }
        if (head.messageId() != null) {
            keys.add("id " + head.messageId());
        }
        Conversations.answered(head).forEach(id -> keys.add("id " + id));
        return keys;
    }

    private void add(int index, String key) {
        var first = groupOf.putIfAbsent(key, index);
        if (first != null) {
            parent[root(index)] = root(first);
        }
    }

    private int root(int index) {
        while (parent[index] != index) {
            parent[index] = parent[parent[index]];
            index = parent[index];
        }
        return index;
    }
}
