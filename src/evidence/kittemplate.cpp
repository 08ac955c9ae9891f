// SPDX-License-Identifier: Apache-2.0
#include "evidence/kittemplate.h"

#include <QFile>

static void initKitResource()
{
    Q_INIT_RESOURCE(kit_templates);
}

namespace portwright {

QByteArray kitTemplate(const QString &name)
{
    initKitResource();
    QFile file(QStringLiteral(":/kit/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

QByteArray filledTemplate(const QString &name, const TemplateValues &values)
{
    const QByteArray text = kitTemplate(name);
    QByteArray filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype begin = text.indexOf('@', at);
        const qsizetype end = begin < 0 ? -1 : text.indexOf('@', begin + 1);
        const QByteArray key = end < 0 ? QByteArray() : text.mid(begin + 1, end - begin - 1);
        if (end < 0) {
            filled += text.mid(at);
            break;
        }
        const auto value = values.constFind(key);
        const bool known = value != values.constEnd();
        filled += text.mid(at, begin - at) + (known ? *value : QByteArray("@"));
        at = known ? end + 1 : begin + 1;
    }
    return filled;
}

QString singleLine(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line += c.isPrint() || c.isSurrogate() ? c : QChar(u' ');
    return line;
}

} // namespace portwright
