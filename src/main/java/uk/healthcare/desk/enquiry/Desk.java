package uk.healthcare.desk.enquiry;

import java.util.List;

/**
 * What one person has before them.
 *
 * @param late next steps and tasks of theirs whose day has passed
 * @param dueToday those of today
 */
public record Desk(int late, int dueToday, List<FollowUp> doNext, List<Awaited> waiting, List<News> news) {

    public Desk {
        doNext = List.copyOf(doNext);
        waiting = List.copyOf(waiting);
        news = List.copyOf(news);
    }

    public boolean isEmpty() {
        return doNext.isEmpty() && waiting.isEmpty() && news.isEmpty();
    }
}
