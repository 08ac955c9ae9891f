// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright {

/// Other words for everything in a plan that could tell whose it is, for showing it to others. One original has one
/// word throughout; equal plans get equal words.
class Masking
{
public:
    Masking(const Plan &plan, const PackSet &packs);

    /// The plan with names, ids, addresses, hosts and texts of the planner replaced or left out: addresses by those
    /// set apart for documentation (RFC 5737, RFC 3849), hosts by names under example.com (RFC 2606).
    Plan masked(const Plan &plan) const;
    /// The same for what a flow dials and how it travels.
    Route masked(const Route &route) const;

    /// Of a zone, firewall or node; others stay.
    QString idOf(const QString &id) const { return m_ids.value(id, id); }
    FlowId idOf(const FlowId &flow) const;
    IpAddress addressOf(const IpAddress &address) const;
    IpRange rangeOf(const IpRange &range) const;
    QString hostOf(const QString &host) const;

private:
    void nameElements(const Plan &plan, const PackSet &packs);
    void collectAddresses(const Plan &plan);
    void addNetwork(const IpRange &range);
    void addAddress(const IpAddress &address);
    SettingMap maskedSettings(const QString &pack, const SettingMap &settings) const;
    SettingValue maskedText(const SettingValue &value) const;
    Node masked(Node node) const;
    Firewall masked(Firewall firewall) const;
    Zone masked(Zone zone) const;

    PackSet m_packs;
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_extraIds;
    QHash<QString, QString> m_names; // by original id
    QHash<QString, QString> m_words; // hosts, environments and texts of settings
    QMap<IpRange, Cidr> m_networks;
    QHash<IpAddress, IpAddress> m_addresses;
    QSet<IpAddress> m_taken; // never given to another
    quint64 m_nextFour = 1;  // how far the loose addresses have come
    quint64 m_nextSix = 1;
};

} // namespace portwright
