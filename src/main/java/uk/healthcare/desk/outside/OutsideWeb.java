package uk.healthcare.desk.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts who asks for the pages of people outside. */
@Configuration(proxyBeanMethods = false)
class OutsideWeb implements WebMvcConfigurer {

    private final RequestRate rate;

    OutsideWeb(RequestRate rate) {
        this.rate = rate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Counting())
                .addPathPatterns("/outside/**")
                .excludePathPatterns(AssetPages.ASSETS + "**");
    }

    private final class Counting implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            rate.request(request.getRemoteAddr());
            return true;
        }

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
            if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
                rate.missed(request.getRemoteAddr());
            }
        }
    }
}
