// SPDX-License-Identifier: Apache-2.0
#include "model/verdict.h"

#include <QCoreApplication>
#include <array>

namespace portwright {

namespace {

/// A verdict's words, in the order of the enumeration.
struct Words
{
    const char *name;
    const char *title;
    const char *meaning;
    Badge badge;
};

constexpr std::array AllWords{
    Words{"verified", QT_TRANSLATE_NOOP("Verdict", "verified"),
          QT_TRANSLATE_NOOP("Verdict",
                            "The planned protocol answered. It does not prove that sign-in or data transfer work."),
          Badge::Verified},
    Words{"open", QT_TRANSLATE_NOOP("Verdict", "open"),
          QT_TRANSLATE_NOOP("Verdict", "Something accepted the connection. It does not prove which service it is."),
          Badge::Open},
    Words{"wrong-service", QT_TRANSLATE_NOOP("Verdict", "wrong service"),
          QT_TRANSLATE_NOOP("Verdict", "Something answered, but not the planned protocol."), Badge::Failed},
    Words{"reset", QT_TRANSLATE_NOOP("Verdict", "reset"),
          QT_TRANSLATE_NOOP("Verdict",
                            "The connection was accepted and closed before an answer: an access list, a proxy in "
                            "the path, or a service that is not ready."),
          Badge::Failed},
    Words{"refused", QT_TRANSLATE_NOOP("Verdict", "refused"),
          QT_TRANSLATE_NOOP("Verdict",
                            "The address answered that nothing listens there. A firewall that resets connections "
                            "looks the same."),
          Badge::Failed},
    Words{"rejected", QT_TRANSLATE_NOOP("Verdict", "rejected"),
          QT_TRANSLATE_NOOP("Verdict", "A device in the path said that it does not let this through."), Badge::Failed},
    Words{"filtered", QT_TRANSLATE_NOOP("Verdict", "filtered"),
          QT_TRANSLATE_NOOP("Verdict",
                            "No answer at all, several times: most likely a firewall drops it. A host that is "
                            "switched off looks the same."),
          Badge::Failed},
    Words{
        "silent", QT_TRANSLATE_NOOP("Verdict", "silent"),
        QT_TRANSLATE_NOOP("Verdict", "No answer by UDP: open, dropped and a wrong shared secret cannot be told apart."),
        Badge::Failed},
    Words{"no-host", QT_TRANSLATE_NOOP("Verdict", "no host"),
          QT_TRANSLATE_NOOP("Verdict", "Nobody on the network has this address."), Badge::Failed},
    Words{
        "no-route", QT_TRANSLATE_NOOP("Verdict", "no route"),
        QT_TRANSLATE_NOOP("Verdict", "This computer has no route to the address. It says nothing about the firewalls."),
        Badge::Failed},
    Words{"blocked-here", QT_TRANSLATE_NOOP("Verdict", "blocked here"),
          QT_TRANSLATE_NOOP("Verdict", "This computer's own firewall forbids it. Nothing was sent."), Badge::Failed},
    Words{"name-not-found", QT_TRANSLATE_NOOP("Verdict", "name wrong or missing"),
          QT_TRANSLATE_NOOP("Verdict",
                            "The name that clients use does not resolve from here, or to no address that the plan "
                            "gives it."),
          Badge::Failed},
    Words{"tls-failed", QT_TRANSLATE_NOOP("Verdict", "TLS failed"),
          QT_TRANSLATE_NOOP("Verdict", "The port is open, but the TLS handshake did not succeed."), Badge::Failed},
    Words{"tls-untrusted", QT_TRANSLATE_NOOP("Verdict", "TLS untrusted"),
          QT_TRANSLATE_NOOP("Verdict",
                            "TLS answered with a certificate that this computer does not trust; it is not proven "
                            "who answered."),
          Badge::Failed},
    Words{
        "intercepted", QT_TRANSLATE_NOOP("Verdict", "intercepted"),
        QT_TRANSLATE_NOOP("Verdict", "The certificate differs from the planned one: something in the path opens TLS."),
        Badge::Failed},
    Words{"rehearsed", QT_TRANSLATE_NOOP("Verdict", "rehearsed"),
          QT_TRANSLATE_NOOP("Verdict",
                            "A stand-in of this program answered with its token: the path works. The real service "
                            "has not been seen."),
          Badge::Open},
    Words{"unexpectedly-open", QT_TRANSLATE_NOOP("Verdict", "unexpectedly open"),
          QT_TRANSLATE_NOOP("Verdict", "A port that must stay shut answered."), Badge::Failed},
    Words{"not-probed", QT_TRANSLATE_NOOP("Verdict", "not probed"),
          QT_TRANSLATE_NOOP("Verdict", "Nothing was sent, so nothing is known."), Badge::Unknown},
};
static_assert(AllWords.size() == size_t(Verdict::NotProbed) + 1);

const Words &wordsOf(Verdict verdict)
{
    return AllWords.at(size_t(verdict));
}

} // namespace

QString verdictName(Verdict verdict)
{
    return QLatin1String(wordsOf(verdict).name);
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    for (size_t i = 0; i < AllWords.size(); ++i) {
        if (name == QLatin1String(AllWords.at(i).name))
            return Verdict(i);
    }
    return std::nullopt;
}

QString verdictTitle(Verdict verdict)
{
    return QCoreApplication::translate("Verdict", wordsOf(verdict).title);
}

QString verdictMeaning(Verdict verdict)
{
    return QCoreApplication::translate("Verdict", wordsOf(verdict).meaning);
}

Badge badgeOf(Verdict verdict)
{
    return wordsOf(verdict).badge;
}

Badge badgeOf(const ProbeResult &result)
{
    if (!result.mustStayShut)
        return badgeOf(result.verdict);
    switch (result.verdict) {
    case Verdict::UnexpectedlyOpen:
        return Badge::Failed;
    case Verdict::Refused:
    case Verdict::Rejected:
    case Verdict::Filtered:
        return Badge::Barred;
    default:
        return Badge::Unknown;
    }
}

} // namespace portwright
