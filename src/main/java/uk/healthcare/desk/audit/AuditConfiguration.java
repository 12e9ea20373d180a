package uk.healthcare.desk.audit;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The order around a service method: may this person (Spring Security, 100–500), then the transaction, then the audit,
 * so that nobody's refused attempt opens a transaction and the audit row stands or falls with the change.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(order = AuditConfiguration.TRANSACTION_ORDER, proxyTargetClass = true)
class AuditConfiguration {

    static final int TRANSACTION_ORDER = 1000;
    private static final int AUDIT_ORDER = 2000;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor auditedMethods(ObjectProvider<AuditTrail> trail, ObjectProvider<AuditActor> actor) {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Audited.class), new AuditedMethod(trail, actor));
        advisor.setOrder(AUDIT_ORDER);
        return advisor;
    }
}
