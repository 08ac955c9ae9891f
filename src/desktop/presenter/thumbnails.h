// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "model/plan.h"
#include "packs/packlibrary.h"
#include "scene/theme.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <memory>

namespace portwright {

/// What a plan file looks like, or that there is none.
struct PlanPicture
{
    QString path;
    bool exists = false;
    QDateTime modified; // invalid for a sample
    QImage image;       // null: cannot be drawn, or too large to be worth it
};

/// Draws plans small in the background and keeps the pictures until the file changes.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize Size{144, 90};

    /// `folder` is where pictures are kept; empty: nowhere.
    Thumbnails(const FileSystem &files, PackLibrary library, const QString &folder, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// A path or "sample:<id>"; ready() follows.
    void request(const QString &path, const Theme &theme);
    /// The same for a plan that is in no file; `name` stands for the path.
    void requestOf(const QString &name, const Plan &plan, const Theme &theme);

Q_SIGNALS:
    void ready(const portwright::PlanPicture &picture);

private:
    const FileSystem &m_files;
    std::shared_ptr<const PackLibrary> m_library;
    QString m_folder;
    QThreadPool m_worker;
};

} // namespace portwright
