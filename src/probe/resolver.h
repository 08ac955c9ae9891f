// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"

#include <QDnsLookup>
#include <QHash>
#include <QHostInfo>
#include <QObject>

namespace portwright {

/// What a name is: addresses, or why there are none.
struct Resolved
{
    QList<IpAddress> addresses; // each once, IPv4 first
    QString kind;               // translated: "no such name"; empty with addresses
};

/// Looks names up without blocking, each once until forgotten.
class Resolver : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxAddresses = 8;

    explicit Resolver(QObject *parent = nullptr) : QObject(parent) {}
    ~Resolver() override { forget(); }

    void look(const QString &host);
    /// Ends every lookup; nothing is reported of them.
    void forget();

Q_SIGNALS:
    void resolved(const QString &host, const portwright::Resolved &resolved);

private Q_SLOTS:
    void onHostInfo(const QHostInfo &info);

private:
    void askWhy(const QString &host);

    QHash<int, QString> m_lookups; // what is being looked up, by number
};

} // namespace portwright
