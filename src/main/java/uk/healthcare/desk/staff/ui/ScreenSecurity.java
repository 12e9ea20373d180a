package uk.healthcare.desk.staff.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import uk.healthcare.desk.staff.SessionLimits;

/** The chain of filters in front of every screen. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    /** Its own address, since Vaadin takes the page's own out of the protection against forged requests. */
    static final String SIGN_IN_ACTION = "/sign-in/enter";

    private static final String SIGNED_OUT = "/" + SignInView.path(SignInNotice.SIGNED_OUT);
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    @Order(100)
    SecurityFilterChain screenChain(
            HttpSecurity http, SessionLimits limits, SignInFailure failure, SignOutAudit signOut) throws Exception {
        http.setSharedObject(RequestCache.class, pageAskedFor());
        // Vaadin first: it tells the form where its page is before the form is set up.
        return http.with(
                        vaadin(),
                        screens -> screens.loginView(SignInView.class, SIGNED_OUT)
                                // An address that leads nowhere gets the same page in the shell as one that is not
                                // theirs.
                                .anyRequest(AuthorizedUrl::authenticated)
                                .addLogoutHandler(signOut))
                .formLogin(form -> form.loginProcessingUrl(SIGN_IN_ACTION)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(failure))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleSignIn()))
                .headers(ScreenSecurity::headers)
                .addFilterBefore(new SessionLimitsFilter(limits), SecurityContextHolderFilter.class)
                .build();
    }

    /** After sign-in the address is the one that was asked for, without a parameter of ours. */
    @SuppressWarnings("NullAway") // null is what switches the parameter off, which the setter's type forgets
    private static RequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_INLINE_SCRIPTS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES));
    }
}
