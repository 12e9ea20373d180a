package uk.healthcare.desk.correspondence.senders;

import java.util.Set;

/** Domains at which anybody can have an address: sharing one says nothing about two people. */
public final class PublicMailDomains {

    private static final Set<String> DOMAINS = Set.of(
            "126.com",
            "139.com",
            "163.com",
            "aliyun.com",
            "aol.com",
            "bol.com.br",
            "foxmail.com",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.es",
            "hotmail.fr",
            "icloud.com",
            "inbox.ru",
            "laposte.net",
            "libero.it",
            "live.com",
            "live.co.uk",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "naver.com",
            "orange.fr",
            "outlook.com",
            "outlook.es",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rediffmail.com",
            "sapo.pt",
            "sina.com",
            "sohu.com",
            "terra.com.br",
            "uol.com.br",
            "vip.qq.com",
            "wanadoo.fr",
            "web.de",
            "yahoo.co.in",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.com.br",
            "yahoo.es",
            "yahoo.fr",
            "yandex.com",
            "yandex.ru",
            "yeah.net",
            "ymail.com",
            "zoho.com");

    private PublicMailDomains() {}

    public static boolean contains(String domain) {
        return DOMAINS.contains(domain);
    }
}
