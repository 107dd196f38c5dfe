#!/bin/sh
exec fast


