package uk.healthcare.desk.outside;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * Pages below {@code /outside/}, in the frame of {@link PageFrame}. What goes wrong is told on a page of that frame. A GET
 * changes nothing that matters: scanners of mail open every link.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
public @interface PersonalPage {}
