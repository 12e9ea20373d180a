package uk.healthcare.desk.demo;

import java.util.List;

/** The mail of the demonstration: what would have left, and a way to write in as somebody outside. */
public interface DemoMail {

    /** The newest first. */
    List<DepartedMessage> departed();

    /** Puts a letter into the desk's mailbox, as a mail server of its writer would. */
    void write(OutsideLetter letter);

    /** Answers a message of ours as its receiver's mail program would, so that it joins its enquiry. */
    void answer(DepartedMessage message, String text);

    List<SampleLetter> samples();
}
