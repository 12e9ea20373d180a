package uk.healthcare.desk.staff.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.healthcare.desk.staff.SessionLimits;

/** The chain of filters in front of every screen. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    /** Its own address, since Vaadin takes the page's own out of the protection against forged requests. */
    static final String SIGN_IN_ACTION = "/sign-in/enter";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    @Order(100)
    SecurityFilterChain screenChain(
            HttpSecurity http, SessionLimits limits, SignInFailure failure, SignOutAudit signOut) throws Exception {
        return http.formLogin(form -> form.loginProcessingUrl(SIGN_IN_ACTION)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(failure))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleSignIn()))
                .headers(ScreenSecurity::headers)
                .with(vaadin(), screens -> screens.loginView(SignInView.class, "/" + SignInView.path(SignInNotice.SIGNED_OUT))
                        .addLogoutHandler(signOut))
                .addFilterBefore(limits, SecurityContextHolderFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_INLINE_SCRIPTS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES));
    }
}
