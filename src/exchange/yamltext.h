// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <variant>

namespace portwright {

/// A value of a YAML file. Texts are always quoted, so that none is taken for anything but itself.
class Yaml
{
public:
    using Member = std::pair<QString, Yaml>; // the key and its value
    using Map = QList<Member>;
    using List = QList<Yaml>;

    Yaml(const QString &text) : m_value(text) {}
    Yaml(const char *latin1) : m_value(QString(QLatin1String(latin1))) {}
    Yaml(qint64 number) : m_value(number) {}
    Yaml(int number) : m_value(qint64(number)) {}
    Yaml(bool truth) : m_value(truth) {}
    Yaml(const Map &members) : m_value(members) {}
    Yaml(const List &items) : m_value(items) {}

    /// A text that Ansible takes as it is, braces included.
    static Yaml unsafe(const QString &text);
    static Yaml texts(const QStringList &texts);

private:
    friend class YamlLayout;
    std::variant<QString, qint64, bool, Map, List> m_value;
    bool m_unsafe = false;
};

/// A whole file in block style. `head` is written as comment lines.
QByteArray yamlText(const QString &head, const Yaml &root);

/// A double-quoted scalar that every YAML 1.1 and 1.2 reader gives back as the same text (YAML 1.2.2 section 5.7).
QByteArray yamlQuoted(const QString &text);

} // namespace portwright
