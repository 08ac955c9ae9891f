// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"

namespace portwright {

Finding finding(const char *check, Severity severity, const QList<ElementId> &elements, const QString &detail)
{
    Finding finding;
    finding.check = QString::fromLatin1(check);
    finding.id = finding.check;
    finding.severity = severity;
    finding.elements = elements;
    for (const ElementId &element : elements)
        finding.id += QLatin1Char('/') + element.text();
    if (!detail.isEmpty())
        finding.id += QLatin1Char('/') + detail;
    return finding;
}

QString namesOf(const Checked &checked, const QList<ElementId> &ids)
{
    constexpr qsizetype most = 5;
    QStringList names;
    for (const ElementId &id : ids.mid(0, most))
        names += QLatin1Char('"') + checked.nameOf(id) + QLatin1Char('"');
    if (ids.size() > most)
        names += CheckText::tr("%n more", nullptr, int(ids.size() - most));
    return names.join(QStringLiteral(", "));
}

} // namespace portwright
