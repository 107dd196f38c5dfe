#!/bin/sh
exec slow
