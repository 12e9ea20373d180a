package uk.healthcare.desk.staff.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import uk.healthcare.desk.staff.SessionLimits;

/** The chain of filters in front of every screen. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    /** Its own address, since Vaadin takes the page's own out of the protection against forged requests. */
    static final String SIGN_IN_ACTION = "/sign-in/enter";

    @Bean
    @Order(100)
    SecurityFilterChain screenChain(HttpSecurity http, SessionLimits limits, SignInFailure failure) throws Exception {
        return http.formLogin(form -> form.loginProcessingUrl(SIGN_IN_ACTION)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(failure))
                .with(vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/" + SignInView.PATH + "?signed-out"))
                .addFilterBefore(limits, SecurityContextHolderFilter.class)
                .build();
    }
}
