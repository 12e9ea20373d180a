package uk.healthcare.desk.outside;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.healthcare.desk.common.NotFound;

/** What the pages are drawn with, and the answer to every address that is none: nothing here may reach the screens. */
@PersonalPage
class AssetPages {

    static final String ASSETS = "/outside/assets/";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final PageStyles styles;

    AssetPages(PageStyles styles) {
        this.styles = styles;
    }

    /** Whatever its name: a page of before an update gets the styles of now. */
    @GetMapping(ASSETS + "{hash}.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_EVER).body(styles.text());
    }

    @GetMapping(ASSETS + "icon.svg")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(A_DAY)
                .body(new ClassPathResource("META-INF/resources/assets/icon.svg"));
    }

    @RequestMapping("/outside/**")
    void nothing() {
        throw new NotFound("page");
    }
}
