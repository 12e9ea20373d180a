package uk.healthcare.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The one Spring context of all tests: the whole application, without demonstration data, on one embedded MariaDB. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("test")
@Import({TestDatabase.class, TestStaff.class})
@TestExecutionListeners(listeners = SignedOutListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface DeskContext {}
