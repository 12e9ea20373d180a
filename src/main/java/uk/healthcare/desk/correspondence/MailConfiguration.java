package uk.healthcare.desk.correspondence;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The background work of mail. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {}
